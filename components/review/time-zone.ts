const storageKey = 'passage.time-zone-told';

/**
 * Days are the learner's own: tells the server once the zone that this browser is in, where none was chosen. A later choice in
 * the settings stands. Without storage or network it is told another time.
 */
export async function tellTimeZone(known: string): Promise<void> {
  try {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (known !== 'UTC' || !timeZone || timeZone === known || localStorage.getItem(storageKey)) return;
    localStorage.setItem(storageKey, timeZone);
    const response = await fetch('/api/settings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ memory: { timeZone } }),
    });
    if (!response.ok) localStorage.removeItem(storageKey);
  } catch {
    // A default, no promise: the next session tries again.
  }
}
