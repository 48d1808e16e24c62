/**
 * Splits SQL into its statements at the semicolons that end one: not those inside quotes, dollar quotes,
 * comments or a `begin atomic … end` body.
 */
export function splitStatements(sql: string): string[] {
  const token =
    /--[^\n]*|\/\*|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$|\b(?:begin\s+atomic|case|end)\b|;/gi;
  const statements: string[] = [];
  let start = 0;
  let atomic = 0;
  for (let match = token.exec(sql); match; match = token.exec(sql)) {
    const text = match[0];
    if (text === '/*') token.lastIndex = endOfComment(sql, token.lastIndex);
    else if (text.startsWith('$')) {
      const end = sql.indexOf(text, token.lastIndex);
      token.lastIndex = end < 0 ? sql.length : end + text.length;
    } else if (/^begin/i.test(text)) atomic++;
    else if (/^case$/i.test(text) && atomic > 0) atomic++;
    else if (/^end$/i.test(text) && atomic > 0) atomic--;
    else if (text === ';' && atomic === 0) {
      push(statements, sql.slice(start, match.index));
      start = token.lastIndex;
    }
  }
  push(statements, sql.slice(start));
  return statements;
}

/** Block comments nest in Postgres. */
function endOfComment(sql: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let depth = 1; depth > 0; ) {
    const match = mark.exec(sql);
    if (!match) return sql.length;
    depth += match[0] === '/*' ? 1 : -1;
  }
  return mark.lastIndex;
}

function push(statements: string[], statement: string): void {
  if (statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim()) statements.push(statement.trim());
}
