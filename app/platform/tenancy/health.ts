/** Whoever knows the tenant's safeguards: a guard's context, a job's row. */
interface Safeguarded {
  tenant: { flags: readonly string[] };
}

/**
 * The tenant keeps health data (M4): what leaves the product by SMS, log or AI says that there is something,
 * not what; reads are recorded. A safeguard that the template brings, which makes nothing compliant by itself.
 */
export function redactsHealth({ tenant }: Safeguarded): boolean {
  return tenant.flags.includes('health');
}
