import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { operators } from './conditions';
import { MAX_ACTIONS, MAX_CONDITIONS } from './limits';

const condition = z.object({
  field: z.string().max(100),
  op: z.enum(operators),
  value: z.string().trim().max(200).default(''),
});

/** `to`: owner, role:<id> or person:<id>. Which of the rest a kind needs, its definition says. */
const action = z.object({
  kind: z.string().max(60),
  to: z
    .string()
    .regex(/^(owner|(role|person):[0-9a-f-]{36})$/)
    .or(z.literal(''))
    .default(''),
  title: z.string().trim().max(200).default(''),
  message: z.string().trim().max(2_000).default(''),
  endpointId: z.guid().or(z.literal('')).default(''),
  projectId: z.guid().or(z.literal('')).default(''),
});

/** A rule as its form sends it. */
export const ruleSchema = z.object({
  name: z.string().trim().min(1).max(120),
  conditions: z.array(condition).max(MAX_CONDITIONS).default([]),
  actions: z.array(action).min(1, 'automation:error.noAction').max(MAX_ACTIONS),
});

export const newRuleSchema = ruleSchema.extend({ idempotencyKey: z.uuid().optional() });
export const editRuleSchema = ruleSchema.extend({ version: rowVersion });

export type RuleInput = z.output<typeof ruleSchema>;
export type ActionInput = z.output<typeof action>;
