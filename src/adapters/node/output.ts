/** What others need of the way output is made harmless: the hosts clean their own text for a log by the same rule. */
export { neutralised, restored } from './output/neutralise.ts';
