import type { Environment } from '../environment';

/** Where a model is asked; `host` and `model` are what an author is told. */
export type ModelEndpoint = { baseURL: string; host: string; model: string; apiKey: string | undefined };

/** The endpoint that this installation may ask, or undefined: then there is no model, and nothing of it is shown. */
export function configuredModel({ AI_BASE_URL, AI_MODEL, AI_API_KEY }: Environment): ModelEndpoint | undefined {
  if (!AI_BASE_URL || !AI_MODEL) return undefined;
  return { baseURL: AI_BASE_URL.replace(/\/+$/, ''), host: new URL(AI_BASE_URL).host, model: AI_MODEL, apiKey: AI_API_KEY };
}
