/**
 * People of the demo companies, offered on the home page in demo mode; supabase/seed creates them.
 * Their one password is public on purpose: the seed is never loaded in production.
 */
export const demoPassword = 'mainstay-demo-2026';

export interface DemoPersona {
  email: string;
  name: string;
  /** Key of the role, or `super_admin` for the hub. */
  role: 'owner' | 'admin' | 'manager' | 'employee' | 'client' | 'super_admin';
  /** Name of the company, or of the platform. */
  company: string;
  /** Where they arrive. */
  to: string;
}

export const demoPersonas: DemoPersona[] = [
  {
    email: 'admin@lotus.test',
    name: 'Priya Nair',
    role: 'admin',
    company: 'Lotus Studio',
    to: '/app/lotus',
  },
  {
    email: 'manager@lotus.test',
    name: 'Arjun Mehta',
    role: 'manager',
    company: 'Lotus Studio',
    to: '/app/lotus',
  },
  {
    email: 'employee@lotus.test',
    name: 'Kavya Reddy',
    role: 'employee',
    company: 'Lotus Studio',
    to: '/app/lotus',
  },
  {
    email: 'client@lotus.test',
    name: 'Rohan Kapoor',
    role: 'client',
    company: 'Lotus Studio',
    to: '/portal/lotus',
  },
  {
    email: 'owner@summit.test',
    name: 'Dana Whitfield',
    role: 'owner',
    company: 'Summit Roofing',
    to: '/app/summit',
  },
  {
    email: 'super@mainstay.test',
    name: 'Sam Okafor',
    role: 'super_admin',
    company: 'Mainstay',
    to: '/hub',
  },
];
