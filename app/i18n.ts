import { getRequestConfig } from 'next-intl/server';

/** English now; a further language is one more file in `messages/` and its choice here. */
export default getRequestConfig(async () => ({
  locale: 'en',
  timeZone: 'UTC',
  messages: (await import('./messages/en.json')).default,
}));
