import { schemaFile } from '../generated.ts';
import { regenerate } from '../regenerate.ts';

await regenerate(schemaFile);
