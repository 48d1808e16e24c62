import { data } from '@remix-run/node';

/** More than any page has but the matrix of rights; taking 20,000 fields apart costs a second. */
export const MAX_FIELDS = 1000;

/**
 * The posted form, unless it holds more than `max` fields: they are counted in the raw bytes, before
 * anything is made of them. 413 when there are too many, 400 when it is no form.
 */
export async function readLimitedForm(request: Request, max: number): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  let fields: number;
  try {
    const body = Buffer.from(await request.arrayBuffer());
    fields = countFields(body, type, max);
    if (fields <= max) {
      return await new Response(body, { headers: { 'Content-Type': type } }).formData();
    }
  } catch {
    throw data(null, { status: 400 });
  }
  throw data(null, { status: 413 });
}

/** How many fields a body holds, counted up to one more than the limit. */
function countFields(body: Buffer, type: string, limit: number): number {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const separator = boundary ? `--${boundary[1] ?? boundary[2]}` : '&';
  // Fields have separators between them; in a multipart body one more is before and one after them.
  const atMost = boundary ? limit + 1 : limit - 1;
  let found = 0;
  for (let at = body.indexOf(separator); at >= 0 && found <= atMost; found += 1) {
    at = body.indexOf(separator, at + separator.length);
  }
  return boundary ? found - 1 : found + 1;
}
