import { main } from '../../../../app/modules/audit/proof/cli.ts';

process.exit(await main(process.argv.slice(2)));
