import type { Subject } from './subject.ts';

/** A subject that has so many milliseconds for the whole run: then it is ended, and whatever it is asked fails. */
export function limited(subject: Subject, milliseconds: number): Subject {
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    void subject.close?.();
  }, milliseconds);
  const late = (): Error => new Error(`the run took longer than ${milliseconds / 1000} s`);
  return {
    ...subject,
    answer: async (question) => {
      if (over) throw late();
      try {
        return await subject.answer(question);
      } catch (thrown) {
        throw over ? late() : thrown;
      }
    },
    close: async () => {
      clearTimeout(timer);
      await subject.close?.();
    },
  };
}
