import { useRouteError } from '@remix-run/react';
import { ErrorView } from '~/platform/http/error-view';
import { Logo } from './logo';

/** An error before the shell knew who is asking: the words alone, on a quiet page. */
export function BareError() {
  const error = useRouteError();
  return (
    <div className="auth">
      <header className="auth-head">
        <a href="/" className="site-home">
          <Logo />
        </a>
      </header>
      <main id="main" className="auth-card">
        <ErrorView error={error} />
      </main>
    </div>
  );
}
