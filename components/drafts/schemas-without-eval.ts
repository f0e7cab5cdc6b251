import { config } from 'zod';

// The pages' policy forbids eval, and a schema that is made after this does not try it.
config({ jitless: true });
