import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { environmentSchema, readEnvironment } from './environment';

describe('the environment', () => {
  test('.env.example lists exactly the settings that are read', () => {
    const example = readFileSync('.env.example', 'utf8');
    const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  test('.env.example as it stands is a valid environment', () => {
    const pairs = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(readEnvironment(Object.fromEntries(pairs)).PORT).toBe(3000);
  });

  test('there is no default secret', () => {
    expect(readEnvironment({}).AUTH_SECRET).toBeUndefined();
  });

  test.each(['SMTP_URL', 'AUTH_GITHUB_ID', 'AUTH_GOOGLE_ID', 'AUTH_OIDC_ID'])(
    '%s without a public address is refused in a sentence, and taken with one',
    (name) => {
      const value = name === 'SMTP_URL' ? 'smtp://localhost:25' : 'passage';
      expect(() => readEnvironment({ [name]: value })).toThrow(
        `AUTH_URL: ${name} is set, so AUTH_URL must say the public address`,
      );
      expect(readEnvironment({ [name]: value, AUTH_URL: 'https://passage.example.org' })).toMatchObject({ [name]: value });
    },
  );

  test('a setting that can’t be right is a sentence that names it', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'postgres://x' })).toThrow(/DATABASE_URL must begin with file:/);
    expect(() => readEnvironment({ DATABASE_REPLICA_URL: 'file:data/replica.db' })).toThrow(/DATABASE_URL must be that server/);
    expect(() => readEnvironment({ AUTH_SECRET: 'short' })).toThrow(/AUTH_SECRET must have at least 32 characters/);
  });
});

describe('the model', () => {
  const set = (AI_BASE_URL: string) => ({ AI_BASE_URL, AI_MODEL: 'some-model' });

  test('no key and no text goes to another machine unencrypted', () => {
    expect(() => readEnvironment(set('http://models.example.org/v1'))).toThrow(/AI_BASE_URL: it must begin with https:/);
    expect(() => readEnvironment(set('http://localhost.example.org/v1'))).toThrow(/AI_BASE_URL: it must begin with https:/);
    expect(() => readEnvironment(set('file:///etc/passwd'))).toThrow(/AI_BASE_URL must begin with/);
    for (const fine of ['https://models.example.org/v1', 'http://localhost:11434/v1', 'http://127.0.0.1:1', 'http://[::1]:1/v1'])
      expect(readEnvironment(set(fine)).AI_BASE_URL).toBe(fine);
  });

  test.each([
    ['https://models.example.org/v1?key=1', /AI_BASE_URL: it must hold no \?/],
    ['https://models.example.org/v1?', /AI_BASE_URL: it must hold no \?/],
    ['https://models.example.org/v1#here', /AI_BASE_URL: it must hold no \? and no #/],
    ['https://me:word@models.example.org/v1', /AI_BASE_URL: it must hold no name and no password/],
    ['http://me@localhost:11434/v1', /AI_BASE_URL: it must hold no name and no password/],
  ])('%s is refused with a sentence', (address, sentence) => {
    expect(() => readEnvironment(set(address))).toThrow(sentence);
  });

  test('half of its settings is a sentence that names the other half', () => {
    expect(() => readEnvironment({ AI_BASE_URL: 'https://models.example.org/v1' })).toThrow(/so AI_MODEL must name/);
    expect(() => readEnvironment({ AI_MODEL: 'some-model' })).toThrow(/AI_MODEL is set, so AI_BASE_URL must say/);
    expect(() => readEnvironment({ AI_API_KEY: 'key' })).toThrow(/AI_API_KEY is set, so AI_BASE_URL must say/);
  });
});

describe('the version floor', () => {
  test.each([
    ['next', [16, 3, 3]],
    ['drizzle-orm', [0, 45, 2]],
  ])('%s is not older than its last known hole', (name, floor) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
    const installed = version.split(/[.-]/).slice(0, 3).map(Number);
    const difference = installed.map((part, index) => part - (floor[index] ?? 0)).find((d) => d !== 0) ?? 0;
    expect(difference, `${name} ${version}`).toBeGreaterThanOrEqual(0);
  });

  test('next-auth is the pinned beta or newer', () => {
    const { version } = JSON.parse(readFileSync('node_modules/next-auth/package.json', 'utf8')) as { version: string };
    expect(Number(version.match(/^5\.0\.0-beta\.(\d+)$/)?.[1] ?? 1000)).toBeGreaterThanOrEqual(32);
  });
});
