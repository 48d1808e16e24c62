import { useLoaderData } from '@remix-run/react';
import { rows } from '../rows.server';

export const meta = () => [{ title: 'Tickets' }];

export const loader = () => ({ rows });

const columns = ['Ticket', 'Client', 'Requester', 'Priority', 'Status', 'Assignee', 'Activity'];

export default function Tickets() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>Tickets</h1>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th>
                <a href={`/tickets/${row.id}`}>
                  {row.number} {row.subject}
                </a>
              </th>
              <td>{row.client}</td>
              <td>{row.requester}</td>
              <td>{row.priority}</td>
              <td>{row.status}</td>
              <td>{row.assignee}</td>
              <td>{row.activity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
