// React chooses its build by NODE_ENV when it is first loaded, so this comes before every import.
process.env.NODE_ENV ??= 'production';

const { serve } = await import('./platform/http/serve.server');
await serve();

export {};
