/** Why an archive was not taken; a message `export:problem.<problem>` with these values. */
export class ArchiveProblem extends Error {
  override name = 'ArchiveProblem';
  readonly problem: string;
  readonly values: Record<string, string | number>;

  constructor(problem: string, values: Record<string, string | number> = {}) {
    super(`${problem} ${JSON.stringify(values)}`);
    this.problem = problem;
    this.values = values;
  }
}
