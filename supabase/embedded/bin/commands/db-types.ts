import { typesFile } from '../generated.ts';
import { regenerate } from '../regenerate.ts';

await regenerate(typesFile);
