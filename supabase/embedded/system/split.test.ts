import { describe, expect, it } from 'vitest';
import { splitStatements } from './split.ts';

describe('splitting SQL', () => {
  it('ends statements at their semicolons only', () => {
    const sql = `
      -- a; comment
      create table a (b text default 'x;''y', "c;d" int);
      /* one /* nested; */ two; */
      create function f() returns int language plpgsql as $body$ begin return 1; end $body$;
      create function g(a int) returns int begin atomic
        select case when a > 0 then 1 else 2 end;
        select 3;
      end;
      select $1$;$1$;
      comment on table a is 'last'
    `;
    expect(splitStatements(sql).map((statement) => statement.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/create table a .*"c;d" int\)$/),
      expect.stringMatching(/create function f.*end \$body\$$/),
      expect.stringMatching(/create function g.*select 3; end$/),
      'select $1$',
      '$1$',
      "comment on table a is 'last'",
    ]);
  });

  it('drops what holds nothing but comments', () => {
    expect(splitStatements('-- nothing\n;;/* here */')).toEqual([]);
  });
});
