import type { RunEvent } from '@/quizzes/proposals/claimed/model-run';

/** Why there was no run, or that the line broke in the middle of one. */
export type RunProblem = 'not-found' | 'no-model' | 'running' | 'busy' | 'too-often' | 'signed-out' | 'offline';

const problems: readonly RunProblem[] = ['not-found', 'no-model', 'running', 'busy', 'too-often', 'signed-out'];

async function problemIn(response: Response): Promise<RunProblem> {
  const { type } = (await response.json().catch(() => ({}))) as { type?: unknown };
  return problems.find((one) => one === type) ?? 'offline';
}

/** Starts a run and tells each event of it, to its end; `undefined`, or what was in the way. Aborting the signal cancels the run. */
export async function runModel(
  url: string,
  signal: AbortSignal,
  onEvent: (event: RunEvent) => void,
): Promise<RunProblem | undefined> {
  try {
    const response = await fetch(url, { method: 'POST', signal });
    if (!response.ok || !response.body) return await problemIn(response);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let isEnded = false;
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return isEnded ? undefined : 'offline';
      const lines = `${rest}${value}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter(Boolean)) {
        const event = JSON.parse(line) as RunEvent;
        isEnded ||= event.type === 'ended';
        onEvent(event);
      }
    }
  } catch {
    return signal.aborted ? undefined : 'offline';
  }
}
