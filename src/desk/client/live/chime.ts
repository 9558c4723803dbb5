/** Two soft notes, made on the spot. */
const NOTES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.16 },
] as const;
const LASTS = 0.35;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

/**
 * Gives back what plays the sound; null where sounds cannot be made. Browsers let a page sound only once the person
 * pressed something: call it then as well.
 */
export function prepareSound(): (() => void) | null {
  if (!("AudioContext" in window)) return null;
  context ??= new AudioContext();
  const audio = context;
  void audio.resume().catch(() => undefined);
  return () => {
    for (const { hertz, at } of NOTES) {
      const begins = audio.currentTime + at;
      const note = new OscillatorNode(audio, { frequency: hertz });
      const loudness = new GainNode(audio, { gain: 0 });
      loudness.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, begins + LASTS);
      note.connect(loudness).connect(audio.destination);
      note.start(begins);
      note.stop(begins + LASTS);
    }
  };
}
