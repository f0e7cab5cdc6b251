import { type IncomingHttpHeaders, request } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; raw: string[]; body: string };
export type Question = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer };

/** One request as it is written here, byte for byte: no redirect followed, no path mended, any Host. */
export function ask(port: number, { method = 'GET', path, headers = {}, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length: Record<string, string> = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request(
      { host: 'localhost', port, method, path, headers: { ...length, ...headers }, setHost: !('host' in headers) },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            raw: answer.rawHeaders,
            body: Buffer.concat(pieces).toString('utf8'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

export const portOf = (baseURL: string | undefined): number => Number(new URL(baseURL ?? '').port);

/** A form as a browser without script sends it. */
export function multipart(fields: readonly (readonly [string, string])[]): { headers: Record<string, string>; body: Buffer } {
  const boundary = `----passage${'0'.repeat(16)}`;
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(body.length) },
    body,
  };
}
