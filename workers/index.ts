// Read when they are first loaded: React chooses its build, the logger and the pools their name.
process.env.NODE_ENV ??= 'production';
process.env.SERVICE_NAME ??= 'worker';

const { main } = await import('./main');
await main();

export {};
