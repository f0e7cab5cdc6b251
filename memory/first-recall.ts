/**
 * The chance that someone recalls a fact that they have never been asked. A guess of ours: it is below one half, since most facts of
 * a text are details that one reading leaves no trace of, and above nothing, since people take quizzes on what they have read. It
 * weighs on the first quiz of a pack alone.
 */
export const firstRecall = 0.3;
