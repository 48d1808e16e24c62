import '@remix-run/server-runtime';

// Loader data reaches components as it is: dates stay dates.
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
