/** Words that are bound to a neighbour on their line: units, currencies, eras, labels of numbers, titles, particles. Lists as data. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/**
 * Symbols and abbreviations that follow a number. Spelled-out units ("metres", «كيلومترا») are words like others; so is
 * what is also a word ("A", "in", "bar").
 */
export const unitsAfterNumbers = words(
  "mm cm dm m km nm µm μm mi ft yd mm² cm² m² km² mm2 cm2 m2 km2 cm³ m³ cm3 m3 ha l L ml mL cl hl mg g kg t µg lb oz " +
    "s ms min h hr hrs W kW MW GW Wh kWh MWh GWh V kV mA kA Hz kHz MHz GHz Pa kPa MPa hPa mbar J kJ MJ kcal cal dB ppm ppb " +
    "K ° °C °F ′ ″ B kB KB MB GB TB kbps Mbps Gbps dpi ppi pt px km/h m/s m³/s m3/s l/s L/s m³/h m3/h mg/l mg/L kg/m³ " +
    "a.m. p.m. a.m p.m am pm AM PM % ‰ ٪ ؉ " +
    // Kilometre, metre, centimetre, millimetre and their squares and cubes, gram, kilogram, litre, tonne, hour, second, a.m., p.m.
    "كم م سم مم كم² م² كم٢ م٢ كم2 م2 م³ م٣ م3 سم³ سم٣ كغ كغم كجم كلغ غ غم جم ملغ ملغم مغ ل مل طن س ث د ص ق كم/س كم/ساعة " +
    "م/ث م³/ث م٣/ث م³/س م٣/س ل/ث °م م° °ف ك.و ك.و.س م.و",
);

/** Marks after a year that say which calendar it is of. */
export const erasAfterNumbers = words(
  "AH AD CE BCE BC A.H. A.D. C.E. B.C. B.C.E. هـ م ق.م ق.م. ق.هـ ق.هـ. هـ.ش ه.ش هجري ميلادي",
);
export const erasBeforeNumbers = words("AH AD A.H. A.D.");

/** Codes and abbreviations beside an amount; symbols are told by their general category, Sc. */
export const currencies = words(
  "USD EUR GBP CHF JPY CNY TRY IRR PKR INR SAR AED JOD LBP SYP IQD EGP KWD QAR BHD OMR YER SDG LYD TND DZD MAD MRU ILS US$ Rs Rs. " +
    "ر.س ر.س. د.إ د.إ. د.أ د.أ. ل.ل ل.ل. ل.س ل.س. د.ع د.ع. ج.م ج.م. د.ك د.ك. ر.ق ر.ق. د.ب د.ب. ر.ع ر.ع. ر.ي ر.ي. ج.س ج.س. د.ل د.ل. " +
    "د.ت د.ت. د.ج د.ج. د.م د.م. أ.م أ.م.",
);

/** Abbreviations and signs that stand before the number they announce. */
export const labelsBeforeNumbers = words(
  "No. no. Nos. nos. № N° n° Nr. § §§ ¶ # p. pp. P. Vol. vol. vols. Ch. ch. chap. Fig. fig. figs. Figs. Tab. Eq. Art. art. Arts. arts. " +
    "Sec. sec. Par. par. para. paras. Ref. ref. Box ext. Ext. ca. c. " +
    "رقم ص ص. ص.ب ص.ب. ص.ت ص.ت. ج ج. مج مج. ط ط. ع ع. ف ف. ق ق. هاتف",
);

/** Spelled-out labels, which with their number are no longer than many a word. */
export const wordsBeforeNumbers = words(
  "Article Articles article articles Chapter chapter Section section Figure figure Table table Page page pages Paragraph paragraph " +
    "Part part Annex annex Appendix appendix Volume volume Number number Item item Resolution resolution Law Decree Room room " +
    "المادة المادتين المادتان المواد مادة الفصل فصل الباب القسم البند الفقرة الصفحة صفحة الجدول جدول الشكل الملحق القرار قرار القانون قانون " +
    "المرسوم العدد الجزء المجلد الطبعة الآية آية",
);

/** Before a year: a break after them is poor, not wrong. */
export const wordsBeforeYears = words("سنة عام year");

/** Words after a number that say its magnitude, and names of months. */
export const wordsAfterNumbers = words(
  "thousand million billion trillion January February March April May June July August September October November December " +
    "Muharram Safar Rabi Jumada Rajab Shaban Ramadan Shawwal Dhu " +
    "ألف آلاف الف مليون ملايين مليار مليارات يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر " +
    "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي",
);

/** Abbreviated titles, before a name. */
export const titlesBeforeNames = words(
  "Dr Dr. Drs. Mr Mr. Mrs Mrs. Ms Ms. Mx Mx. Prof Prof. Eng. Hon. Rev. Fr. Sr. Gen. Col. Maj. Capt. Lt. Sgt. Cpl. Gov. Sen. Rep. Amb. " +
    "St St. Ste. Mt Mt. Messrs. Mme Mme. Mlle M. H.E. H.M. H.R.H. HE HM HRH Sheikh Sir Dame",
);

/** Titles and first parts of names, written out: a break after them is poor, not wrong. */
export const wordsBeforeNames = words(
  "President Minister Professor Doctor Judge Ambassador Colonel King Queen Prince Princess Imam " +
    "الدكتور الدكتورة الأستاذ الأستاذة السيد السيدة الآنسة الشيخ الشيخة المهندس المهندسة القاضي القاضية الوزير الوزيرة الأمير الأميرة الملك الملكة " +
    "الرئيس السفير السفيرة العميد اللواء عبد أبو أبي ابن بن بنت آل ذو ذي",
);

/** After a name. */
export const suffixesOfNames = words("Jr Jr. Sr. Jnr. Snr. II III IV VI VII VIII IX PhD Ph.D. MD M.D. MSc BSc Esq.");

/** What «الله» may begin with: bi-llah, li-llah, wa-llah. */
export const divineNames = words("الله لله بالله والله تالله ولله");

/** One-letter words that lean on the next word: wa, fa, bi, ka, li. («أ» alone is more often a label: «الفئة أ».) */
export const proclitics = words("و ف ب ك ل");
