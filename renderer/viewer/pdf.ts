/** The frame for PDF: its interpreter is twenty times as large as all the rest, and no picture or mail should bring it along. */
import '../../shared/zod.ts';
import { startFrame } from './frame.ts';
import { showPdf } from './pdf/show.ts';

startFrame({ pdf: showPdf });
