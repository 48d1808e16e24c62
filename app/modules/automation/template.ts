import { type Facts, factText } from './conditions';

const VARIABLE = /\{\{\s*([\w.]+)\s*\}\}/g;

/** The names between {{ and }} of a text. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([, name]) => name ?? '');
}

/** A text with its variables put in; what is not there leaves nothing. Facts are text, never templates. */
export function fillIn(text: string, facts: Facts): string {
  return text.replaceAll(VARIABLE, (_, name: string) => factText(facts[name]).slice(0, 500));
}
