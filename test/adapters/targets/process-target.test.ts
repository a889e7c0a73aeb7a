import { targetContract } from '../../contract/target.ts';
import { freshPlace } from './place.ts';

targetContract('process', (context) => freshPlace(context, { keep: 2 }));
