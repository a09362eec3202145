/** The frame for everything but PDF. */
import '../../shared/zod.ts';
import { startFrame } from './frame.ts';
import { showMail } from './mail/show.ts';
import { showMedia } from './media/show.ts';
import { readQrPicture } from './picture/qr.ts';
import { showPicture } from './picture/show.ts';
import { showBytes } from './text/bytes.ts';
import { showText } from './text/show.ts';

startFrame({
  picture: showPicture,
  qr: readQrPicture,
  audio: (stage) => showMedia(stage, 'audio'),
  video: (stage) => showMedia(stage, 'video'),
  mail: showMail,
  text: showText,
  bytes: showBytes,
});
