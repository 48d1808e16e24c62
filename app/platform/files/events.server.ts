import { emitter } from '~/platform/events/emit.server';
import { events } from './events';

export const emit = emitter(events);
