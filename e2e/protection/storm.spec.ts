import { expect, test } from '@playwright/test';
import { ask, portOf } from './ask';
import { withServer } from './server';
import { enter, formOf, guess, visitor } from './sign-in-form';

const owner = { email: 'owner@example.org', password: 'four unrelated words here' };
test('of 300 guesses over HTTP, each with another forged address, ten are looked at; the owner’s own browser still gets in', async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  await withServer(portOf(baseURL) + 5, {}, async (port) => {
    const home = visitor();
    expect((await enter(port, home, '/sign-up', await formOf(port, home, '/sign-up'), owner)).status).toBe(303);
    const device = new Map([...home.cookies].filter(([name]) => name.endsWith('passage.device')));
    expect(device.size).toBe(1);

    const form = await formOf(port, visitor(), '/sign-in');
    const codes: string[] = [];
    let slowest = 0;
    const began = performance.now();
    for (let round = 0; round < 30; round += 1) {
      const guesses = Array.from({ length: 10 }, (_, at) => {
        const forged = `203.0.${round}.${at}`;
        const headers = { 'x-forwarded-for': forged, 'x-real-ip': forged, forwarded: `for=${forged}`, 'x-passage-peer': forged };
        return guess(port, visitor({ headers }), form, { ...owner, password: `a guess of the storm ${round}.${at}` });
      });
      const asked = performance.now();
      const bystander = ask(port, { path: '/icon.svg' }).then(({ status }) => {
        slowest = Math.max(slowest, performance.now() - asked);
        expect(status).toBe(200);
      });
      codes.push(...(await Promise.all(guesses)));
      await bystander;
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`300 guesses in ${seconds} s; a bystander waited ${slowest.toFixed(0)} ms at most`);
    expect(codes.filter((code) => code === 'no-match')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(290);

    expect(await guess(port, visitor(), form, owner)).toBe('too-many-tries');
    const again = { cookies: device };
    expect((await enter(port, again, '/sign-in', await formOf(port, again, '/sign-in'), owner)).status).toBe(303);
  });
});

test('behind one proxy of ours the address that it appended counts, whatever stands left of it; many accounts stop at 100', async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  await withServer(portOf(baseURL) + 6, { TRUSTED_PROXIES: '1' }, async (port) => {
    const form = await formOf(port, visitor(), '/sign-in');
    const stuff = async (at: number, forwarded: string) => {
      const who = visitor({ headers: { 'x-forwarded-for': forwarded } });
      return await guess(port, who, form, { email: `learner-${at}@example.org`, password: 'stuffed from a list' });
    };
    let stopped = 0;
    for (let round = 0; round < 14; round += 1) {
      const tries = Array.from({ length: 10 }, (_, at) =>
        stuff(round * 10 + at, `10.${round}.0.${at}, 2001:db8:7:7::${round}${at}`),
      );
      stopped += (await Promise.all(tries)).filter((code) => code === 'too-many-tries').length;
    }
    expect(stopped).toBe(40);
    expect(await stuff(1000, '10.1.1.1, 2001:db8:7:8::1')).toBe('no-match');
  });
});
