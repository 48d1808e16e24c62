// The architecture's import rules. Each one is a sentence of the design, not a taste.
const tests = '(\\.test\\.tsx?$|/testing/)';
const serverFiles = [
  '\\.server\\.tsx?$',
  '^app/(server|dev-server|root|entry\\.server)\\.tsx?$',
  '^app/routes/',
  '^app/shells/',
  '^app/(modules|platform)/[^/]+/(routes|commands|queries)/',
  '^app/modules/[^/]+/(api|jobs|manifest)\\.ts$',
  tests,
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'nothing-imports-routes',
      comment: 'Routes import from modules, never the other way.',
      severity: 'error',
      from: { pathNot: [tests, '^app/routes/', '^app/modules/[^/]+/routes/', '^app/shells/'] },
      to: { path: ['^app/routes/', '^app/modules/[^/]+/routes/'] },
    },
    {
      name: 'modules-meet-at-the-door',
      comment:
        'A module reaches another only through its queries, commands, events, manifest or index.',
      severity: 'error',
      from: { path: '^app/modules/([^/]+)/', pathNot: tests },
      to: {
        path: '^app/modules/[^/]+/',
        pathNot: [
          '^app/modules/$1/',
          '^app/modules/[^/]+/(queries|commands|events)([./]|/.+)',
          '^app/modules/[^/]+/(index|manifest)\\.tsx?$',
        ],
      },
    },
    {
      name: 'ui-knows-nothing-of-ours',
      comment:
        'The design system has no domain words and no data access; of ours it uses languages only.',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: tests },
      to: { path: '^(app|workers|supabase)/', pathNot: '^app/(ui|platform/i18n)/' },
    },
    {
      name: 'platform-below-modules',
      comment: 'The kernel knows modules by their manifests and events only.',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: tests },
      to: {
        path: '^app/(modules|shells|routes)/',
        pathNot: '^app/modules/[^/]+/(manifest|events|api|jobs)(\\.server)?\\.tsx?$',
      },
    },
    {
      name: 'server-code-stays-on-the-server',
      comment: 'A *.server file is imported by server files only, or the browser gets it.',
      severity: 'error',
      from: { path: '^app/', pathNot: serverFiles },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workers-have-no-pages',
      comment: 'A task parses its payload and calls commands; it renders e-mails, not routes.',
      severity: 'error',
      from: { path: '^workers/' },
      to: { path: '^app/(routes|shells|ui|enhance|modules/[^/]+/(routes|components))/' },
    },
    {
      name: 'app-depends-on-nothing-around-it',
      comment: 'The embedded stack and the tests are equipment; the product runs without them.',
      severity: 'error',
      from: { path: '^(app|workers)/', pathNot: tests },
      to: { path: '^(tests|supabase)/' },
    },
    {
      name: 'app-never-imports-workers',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^workers/' },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: {
        path: '^(app|workers)/',
        pathNot: [
          tests,
          '^app/routes\\.ts$',
          '^app/(modules|platform)/[^/]+/routes\\.ts$',
          '^app/modules/[^/]+/routes\\.[a-z]+\\.ts$',
          '^app/dev-server\\.ts$',
          '/dev[-.]',
        ],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.cache|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.svg'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    builtInModules: { add: [] },
  },
};
