import { expect, onTestFinished, test } from 'vitest';
import { openHouse } from '@/e2e/simulation/house';
import { simulate } from '@/e2e/simulation/simulate';

// Ten thousand more, and any of these again by its seed: `npm run simulate`.
test('devices of one or two learners, over a bad line and a server that dies, agree in the end and lose nothing acknowledged', async () => {
  const house = await openHouse();
  onTestFinished(house.close);
  for (let seed = 1; seed <= 120; seed += 1) expect(await simulate(house, seed), `seed ${seed}`).toEqual([]);
});
