import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What was asked: the passage of the prompt, and the body as it came. */
export type Asked = { passage: string; body: Record<string, unknown>; authorization: string | undefined };

export type Reply = {
  /** Claims as an answer has them. */
  elements?: readonly unknown[];
  /** In place of them, any words. */
  content?: string;
  status?: number;
  headers?: Readonly<Record<string, string>>;
  finish?: 'stop' | 'length';
  usage?: { prompt_tokens: number; completion_tokens: number };
  /** How many pieces are sent before it stops, for good or until `resume` is settled. */
  holdAfter?: number;
  resume?: Promise<unknown>;
  /** Pieces of words without an end. */
  endless?: string;
};

export type OpenAiServer = { baseURL: string; asked: Asked[]; cut: () => number; stop: () => Promise<void> };

const pieceLength = 24;

const pieces = (words: string): string[] => words.match(new RegExp(`[^]{1,${pieceLength}}`, 'g')) ?? [];

/**
 * A server that speaks the OpenAI protocol: POST /v1/chat/completions, answered as a stream of server-sent events with the usage at
 * its end. `reply` says what a model would.
 */
export async function startOpenAiServer(reply: (asked: Asked) => Reply, port = 0): Promise<OpenAiServer> {
  const asked: Asked[] = [];
  let cut = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      response.writeHead(404).end('{"error":{"message":"no such address"}}');
      return;
    }
    const body = JSON.parse(await text(request));
    const prompt: { role: string; content: string }[] = body.messages;
    const { passage } = JSON.parse(prompt.find(({ role }) => role === 'user')?.content ?? '{}');
    const one: Asked = { passage, body, authorization: request.headers.authorization };
    asked.push(one);
    const { status = 200, headers = {}, finish = 'stop', usage, holdAfter, resume, endless, ...said } = reply(one);
    if (status !== 200) {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { message: said.content ?? 'refused', type: 'error' } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', ...headers });
    response.setMaxListeners(0);
    response.on('close', () => {
      if (!response.writableFinished) cut += 1;
    });
    const send = (more: object): boolean =>
      response.write(
        `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: body.model, ...more })}\n\n`,
      );
    const drained = () => new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    const delta = (content: string): boolean =>
      send({ choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] });
    const words = said.content ?? JSON.stringify({ elements: said.elements ?? [] });
    for (const [index, piece] of pieces(words).entries()) {
      if (index === holdAfter) await (resume ?? new Promise((resolve) => response.once('close', resolve)));
      if (response.destroyed) return;
      delta(piece);
    }
    while (endless !== undefined && !response.destroyed) if (!delta(endless)) await drained();
    send({ choices: [{ index: 0, delta: {}, finish_reason: finish }] });
    if (body.stream_options?.include_usage) send({ choices: [], usage: usage ?? { prompt_tokens: 10, completion_tokens: 5 } });
    response.end('data: [DONE]\n\n');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    baseURL: `http://localhost:${(server.address() as AddressInfo).port}/v1`,
    asked,
    cut: () => cut,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
