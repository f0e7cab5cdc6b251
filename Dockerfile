# Two stages: everything to build with, then only what runs. `docker build -t passage .`
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN PASSAGE_STANDALONE=1 NEXT_TELEMETRY_DISABLED=1 npm run build && node e2e/machines/assemble.mjs /image

FROM node:20-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
WORKDIR /passage
COPY --from=build --chown=root:root /image ./
# data/ is where the program keeps its database, its secret and its backups; here it is the volume.
RUN ln -s /data data && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals must reach the program, which finishes what is under way.
CMD ["node", "--import", "tsx", "services/command-line/start.ts"]
