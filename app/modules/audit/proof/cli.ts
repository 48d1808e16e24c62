import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SignedStatement } from './sign.ts';
import { type Report, verifyExport } from './verify.ts';

const usage = `Verifies a signed export of an audit trail, offline.

  npm run audit:verify -- export.zip [--key PUBLIC_KEY] [--anchor anchor.json …]

  --key     the public key from the page "Proof" of the audit trail: without it the export's own is taken,
            and you compare the fingerprint yourself
  --anchor  an anchor from the bucket or a mail, to be held against the chain (may be given several times)

Ends with 0 when everything holds, 1 when something does not, 2 when it cannot be read.`;

/** Runs the command; returns its exit code. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        anchor: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [archive] = positionals;
    if (values.help || !archive) {
      console.log(usage);
      return values.help ? 0 : 2;
    }
    const anchors = values.anchor.map(
      (file) => JSON.parse(readFileSync(here(file), 'utf8')) as SignedStatement,
    );
    const report = await verifyExport(here(archive), { publicKey: values.key, anchors });
    print(report, values.key !== undefined);
    return report.ok ? 0 : 1;
  } catch (error) {
    console.error(`It cannot be read: ${(error as Error).message}`);
    return 2;
  }
}

/** npm runs us elsewhere than where the person is. */
const here = (file: string) => resolve(process.env.INIT_CWD ?? process.cwd(), file);

function print(report: Report, isPinned: boolean): void {
  console.log(`Audit trail of ${report.tenant}`);
  console.log(
    `Key ${report.key}${isPinned ? ' (the one given)' : ' (compare it with the page "Proof")'}`,
  );
  if (report.broken) {
    console.log(`\nFIRST BROKEN ENTRY: ${report.broken.seq} – ${report.broken.reason}`);
  }
  const others = report.problems.filter((problem) => problem !== report.broken);
  for (const { seq, reason } of others) console.log(`- ${seq === null ? '' : `${seq}: `}${reason}`);
  if (!report.ok) {
    console.log('\nNOT AS IT WAS SEALED.');
    return;
  }
  console.log(`${report.entries} entries hold, ${report.anchors} anchors agree.`);
  if (report.removed > 0)
    console.log(`${report.removed} of them: content removed under retention.`);
  console.log('\nAS IT WAS SEALED.');
}
