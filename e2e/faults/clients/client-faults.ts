import type { Fault } from '../fault';
import { afterTheEnd } from './after-the-end';
import { anotherUser } from './another-user';
import { clockOff } from './clock-off';
import { daylightSaving } from './daylight-saving';
import { fourHundredASecond } from './four-hundred-a-second';
import { fuzz } from './fuzz';
import { passwordGuesses } from './guesses';
import { guestTwice } from './guest-twice';
import { hostileFiles } from './hostile-files';
import { networkDrop } from './network-drop';
import { outOfOrder } from './out-of-order';
import { sameSubmit } from './same-submit';
import { sessionEnds } from './session-ends';
import { storageFull } from './storage-full';
import { thousandUsers } from './thousand-users';
import { travel } from './travel';
import { twoDevices } from './two-devices';
import { twoTabs } from './two-tabs';

/** What happens at the learner's side, or is sent by whoever is no learner. */
export const clientFaults: readonly Fault[] = [
  networkDrop,
  sameSubmit,
  outOfOrder,
  twoTabs,
  twoDevices,
  afterTheEnd,
  sessionEnds,
  guestTwice,
  anotherUser,
  storageFull,
  clockOff,
  daylightSaving,
  travel,
  hostileFiles,
  thousandUsers,
  fourHundredASecond,
  passwordGuesses,
  fuzz,
];
