import { VIEW_BYTES, VIEW_WHOLE_BYTES } from '../../../shared/limits.ts';
import { type Stage, type View, ViewerFailure } from '../view.ts';
import { mediaType } from './sniff.ts';
import { attachStream } from './stream.ts';

/** Most of a picture's pixels in a film. */
const MOST_FILM_PIXELS = 2 ** 26;

/**
 * Plays sound or film. Up to VIEW_WHOLE_BYTES from memory; above that as a stream where the container allows it. Throws ViewerFailure
 * `too-large`, `unsupported`.
 */
export async function showMedia(stage: Stage, family: 'audio' | 'video'): Promise<View> {
  const { root, source, labels, tell } = stage;
  if (source.size === 0) {
    const note = document.createElement('p');
    note.className = 'note';
    note.textContent = labels.empty;
    root.replaceChildren(note);
    return {};
  }
  if (source.size > VIEW_BYTES) throw new ViewerFailure('too-large');
  const player = document.createElement(family);
  player.controls = true;
  player.preload = 'auto';
  player.className = family;
  player.disableRemotePlayback = true;
  player.setAttribute('controlslist', 'nodownload noremoteplayback');
  if (player instanceof HTMLVideoElement) player.disablePictureInPicture = true;
  root.replaceChildren(player);

  const playable = new Promise<void>((resolve, reject) => {
    player.addEventListener('loadedmetadata', () => resolve(), { once: true });
    player.addEventListener('error', () => reject(new ViewerFailure('unsupported')), { once: true });
  });
  if (source.size > VIEW_WHOLE_BYTES) {
    await attachStream(player, source, family === 'video');
  } else {
    const bytes = await source.read(0, source.size);
    player.src = URL.createObjectURL(new Blob([bytes], { type: mediaType(bytes, family) }));
  }
  await playable;
  if (Number.isFinite(player.duration)) tell({ type: 'duration', seconds: player.duration });
  if (player instanceof HTMLVideoElement && player.videoWidth > 0) {
    if (player.videoWidth * player.videoHeight > MOST_FILM_PIXELS) {
      player.remove();
      throw new ViewerFailure('too-many-pixels');
    }
    tell({ type: 'size', width: player.videoWidth, height: player.videoHeight });
  }
  return {};
}
