/** Fully vowelled Arabic, short: proverbs, a line of poetry, two verses, and the first article of the Declaration. */

export const verses: readonly string[] = [
  "العِلْمُ نُورٌ وَالْجَهْلُ ظَلَامٌ",
  "مَنْ جَدَّ وَجَدَ",
  "وَمَا نَيْلُ الْمَطَالِبِ بِالتَّمَنِّي وَلَكِنْ تُؤْخَذُ الدُّنْيَا غِلَابَا",
  "وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ",
  "اقْرَأْ بِاسْمِ رَبِّكَ الَّذِي خَلَقَ",
  "يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ وَالْحُقُوقِ",
  // The same word with its marks in either order, and with three marks on a letter.
  "كُلّ\u064eمَا كُل\u064e\u0651مَا اللّ\u064eٰه",
];
