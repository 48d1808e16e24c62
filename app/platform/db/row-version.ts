import { z } from 'zod';

/** The `version` a form was shown with; what no integer column can hold never was one. */
export const rowVersion = z.coerce.number().int().min(0).max(2_147_483_647);
