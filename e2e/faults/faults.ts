import { clientFaults } from './clients/client-faults';
import type { Fault } from './fault';
import { machineFaults } from './machine/machine-faults';

/** All of them, in the order in which they are run. */
export const allFaults: readonly Fault[] = [...machineFaults, ...clientFaults];
