import { createHash } from 'node:crypto';
import pg from 'pg';
import sharp from 'sharp';
import { makePictures } from '../../app/platform/files/pictures.server.ts';

interface Place {
  databaseUrl: string;
  apiUrl: string;
  serviceRoleKey: string;
}

/** A file of a demo company: its bytes, on which record it hangs (a query of its id), who sees it. */
interface DemoFile {
  tenant: string;
  name: string;
  type: string;
  bytes: () => Promise<Buffer> | Buffer;
  on: [table: string, id: string];
  by: string;
  audience: 'internal' | 'shared';
}

const project = (name: string): [string, string] => [
  'projects',
  `select id from public.projects where tenant_id = $1 and name = '${name}'`,
];
const firstMessage = (of: string): [string, string] => [
  'ticket_messages',
  `select m.id from public.ticket_messages m join public.tickets t on t.tenant_id = m.tenant_id and t.id = m.ticket_id
   join auth.users u on u.id = t.requester_id
   where m.tenant_id = $1 and u.email = '${of}' and m.author_id = t.requester_id order by m.id desc limit 1`,
];
const sharedTask: [string, string] = [
  'tasks',
  `select t.id from public.tasks t join public.projects p on p.tenant_id = t.tenant_id and p.id = t.project_id
   where t.tenant_id = $1 and t.shared_with_client and t.done_at is null and p.name = 'New web shop' order by t.number limit 1`,
];

const files: DemoFile[] = [
  {
    tenant: 'lotus',
    name: 'Design direction.pdf',
    type: 'application/pdf',
    bytes: () =>
      pdf('New web shop: design direction', [
        'Calm, quick, three languages.',
        'Next: sign-off by the team.',
      ]),
    on: project('New web shop'),
    by: 'manager@lotus.test',
    audience: 'shared',
  },
  {
    tenant: 'lotus',
    name: 'Start page sketch.png',
    type: 'image/png',
    bytes: () => draw('png', page('#0f3659', '#9fe870')),
    on: project('New web shop'),
    by: 'employee@lotus.test',
    audience: 'shared',
  },
  {
    tenant: 'lotus',
    name: 'Dealer price list.csv',
    type: 'text/csv',
    bytes: () =>
      Buffer.from(
        'Article,Dealer,Retail\nSilk scarf,640,990\nCotton shawl,480,760\nTable runner,310,520\n',
      ),
    on: project('New web shop'),
    by: 'manager@lotus.test',
    audience: 'internal',
  },
  {
    tenant: 'lotus',
    name: 'Festival banner.jpg',
    type: 'image/jpeg',
    bytes: () => draw('jpeg', page('#b3441e', '#ffd166')),
    on: project('Festival campaign'),
    by: 'employee@lotus.test',
    audience: 'shared',
  },
  {
    tenant: 'lotus',
    name: 'Product page, second sketch.png',
    type: 'image/png',
    bytes: () => draw('png', page('#3a5a40', '#dad7cd')),
    on: sharedTask,
    by: 'employee@lotus.test',
    audience: 'shared',
  },
  {
    tenant: 'lotus',
    name: 'Screenshot.png',
    type: 'image/png',
    bytes: () => draw('png', page('#5b2a86', '#e0c3fc')),
    on: firstMessage('client@lotus.test'),
    by: 'client@lotus.test',
    audience: 'shared',
  },
  {
    tenant: 'summit',
    name: 'Roof, north side.jpg',
    type: 'image/jpeg',
    bytes: () => draw('jpeg', roof('#6b4f3a', '#9db4c0')),
    on: project('Hail damage, Maple Court'),
    by: 'crew@summit.test',
    audience: 'shared',
  },
  {
    tenant: 'summit',
    name: 'Insurance claim.pdf',
    type: 'application/pdf',
    bytes: () =>
      pdf('Hail damage, Maple Court', [
        'Claim filed with photographs of the north side.',
        'Adjuster visits on Thursday.',
      ]),
    on: project('Hail damage, Maple Court'),
    by: 'manager@summit.test',
    audience: 'internal',
  },
  {
    tenant: 'summit',
    name: 'New shingles.jpg',
    type: 'image/jpeg',
    bytes: () => draw('jpeg', roof('#3d405b', '#f2cc8f')),
    on: project('Blake Street re-roof'),
    by: 'crew@summit.test',
    audience: 'shared',
  },
  {
    tenant: 'loom',
    name: 'Damaged parcel.jpg',
    type: 'image/jpeg',
    bytes: () => draw('jpeg', page('#7f5539', '#e6ccb2')),
    on: firstMessage('client@loom.test'),
    by: 'client@loom.test',
    audience: 'shared',
  },
];

/** Gives the demo companies' projects, tasks and tickets some files: small, real, the same ones each time. */
export async function seedFiles(place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  try {
    for (const file of files) await add(client, place, file);
  } finally {
    await client.end();
  }
}

async function add(client: pg.Client, place: Place, file: DemoFile): Promise<void> {
  const { rows: tenants } = await client.query<{ id: string }>(
    'select id from public.tenants where slug = $1',
    [file.tenant],
  );
  const tenant = tenants[0]?.id ?? '';
  const record = (await client.query<{ id: string }>(file.on[1], [tenant])).rows[0]?.id;
  if (!record) throw new Error(`There is no record for ${file.name}`);
  const bytes = await file.bytes();
  const pictures = file.type.startsWith('image/') ? await makePictures(bytes) : undefined;
  const { rows } = await client.query<{ id: string }>(
    `insert into public.files (tenant_id, name, content_type, byte_size, sha256, uploaded_by, uploaded_name, preview, width, height)
     select $1, $2, $3, $4, $5, m.user_id, m.display_name, $7, $8, $9
     from public.memberships m where m.tenant_id = $1 and m.email = $6 returning id`,
    [
      tenant,
      file.name,
      file.type,
      bytes.length,
      createHash('sha256').update(bytes).digest(),
      file.by,
      pictures ? 'ready' : 'none',
      pictures?.width,
      pictures?.height,
    ],
  );
  const id = rows[0]?.id ?? '';
  await put(place, `files/${tenant}/${id}`, bytes, file.type);
  for (const size of ['small', 'large'] as const) {
    const path = `previews/${tenant}/${id}/${size}.webp`;
    if (pictures) await put(place, path, pictures[size], 'image/webp');
  }
  for (const status of ['checking', 'ready']) {
    await client.query('update public.files set status = $2 where id = $1', [id, status]);
  }
  await client.query(
    `insert into public.attachments (tenant_id, file_id, record_type, record_id, audience, added_by)
     select $1, f.id, $3, $4, $5, f.uploaded_by from public.files f where f.tenant_id = $1 and f.id = $2`,
    [tenant, id, file.on[0], record, file.audience],
  );
}

async function put(place: Place, path: string, bytes: Buffer, type: string): Promise<void> {
  const answer = await fetch(`${place.apiUrl}/storage/v1/object/${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${place.serviceRoleKey}`,
      apikey: place.serviceRoleKey,
      'Content-Type': type,
    },
    body: new Uint8Array(bytes),
  });
  if (!answer.ok)
    throw new Error(`Storage refused ${path}: ${answer.status} ${await answer.text()}`);
}

function draw(format: 'png' | 'jpeg', shapes: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">${shapes}</svg>`;
  return sharp(Buffer.from(svg)).toFormat(format).toBuffer();
}

const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${fill}"/>`;

/** A web page as somebody sketches it: head, picture, three cards. */
function page(dark: string, light: string): string {
  const cards = [60, 350, 640].map(
    (x) => box(x, 430, 260, 160, '#fff') + box(x + 24, 454, 120, 16, dark),
  );
  return [
    box(0, 0, 960, 640, '#eef2f6'),
    box(0, 0, 960, 72, dark),
    box(60, 28, 140, 16, light),
    box(60, 112, 840, 280, light),
    box(100, 200, 320, 28, dark),
    box(100, 248, 220, 16, dark),
    `<circle cx="720" cy="252" r="96" fill="${dark}" opacity=".7"/>`,
    ...cards,
  ].join('');
}

/** Rows of shingles under a sky. */
function roof(shingle: string, sky: string): string {
  const rows = Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: 13 }, (_, column) =>
      box(column * 80 - (row % 2) * 40, 200 + row * 62, 74, 56, shingle),
    ).join(''),
  );
  return box(0, 0, 960, 640, sky) + rows.join('');
}

/** One page of text; the smallest PDF that readers open. */
function pdf(title: string, lines: string[]): Buffer {
  const said = [
    `/F1 24 Tf 72 720 Td (${title}) Tj`,
    ...lines.map((line) => `/F1 13 Tf 0 -34 Td (${line}) Tj`),
  ];
  const stream = `BT ${said.join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
