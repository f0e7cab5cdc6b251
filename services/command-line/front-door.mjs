import { subscribe } from 'node:diagnostics_channel';

// Loaded into the server's process before Next (`--import`), so that it sees each request with its socket and each response before
// anyone writes to it: also those that no route and no proxy.ts ever sees (static files, redirects of doubled slashes, Next's own 400).

const hops = Number(process.env.TRUSTED_PROXIES || 0);
const isPublicAddressSecure = process.env.AUTH_URL?.startsWith('https:');

const headers = {
  'Content-Security-Policy': "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), ' +
    'microphone=(), midi=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), serial=(), usb=()',
};

const byProxiesOnly = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip'];

subscribe('http.server.request.start', ({ request, response, socket }) => {
  if (hops === 0) for (const name of byProxiesOnly) delete request.headers[name];
  request.headers['x-passage-peer'] = socket.remoteAddress ?? '';

  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const isSecure = isPublicAddressSecure || request.headers['x-forwarded-proto']?.split(',').at(-1)?.trim() === 'https';
  if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
});

// Without this file a visitor could write the header themselves; who reads it asks first whether the door is there.
globalThis.passageFrontDoor = true;
