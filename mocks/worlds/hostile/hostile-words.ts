/** Columns that carry markup, emoji and several scripts; what they mean is written beside each. */
export const hostileColumns = [
  "📥 Posteingang",
  "<b>To do</b>",
  "进行中",
  "レビュー待ち",
  "قيد المراجعة",
  "🛑 Bloqué",
  "✅ Zrobione",
  "<script>alert('x')</script>",
] as const;

/** So many columns that no chart could show them. */
export const manyColumns: readonly string[] = [
  "Backlog",
  ...Array.from({ length: 298 }, (_, i) => `Step ${String(i + 1).padStart(3, "0")}`),
  "Done",
];

/** Titles that break what trusts them. */
export const hostileTitles: readonly string[] = [
  "<img src=x onerror=alert(1)>",
  "<script>document.body.remove()</script>",
  "long ".repeat(2_000),
  "\u202Eright to left override",
  "تحديث لوحة المعلومات للفريق",
  "'; DROP TABLE items; --",
  "{{constructor.constructor('return 1')()}}",
  "👩‍👩‍👧‍👦🏳️‍🌈".repeat(50),
  "\u0000\u0007 control \u2028 characters",
  '=HYPERLINK("https://example.invalid")',
  "   ",
  "__proto__",
];

export const hostileLabels = [
  "🐛",
  "✨ feature",
  "🚧 blocked",
  "⏳ warten auf Kunde",
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "تصميم",
  "🔤",
] as const;
