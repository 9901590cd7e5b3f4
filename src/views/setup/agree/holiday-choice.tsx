import { useMemo, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { plural } from "../../../ui/format.ts";
import { SelectField } from "../fields/select-field.tsx";
import styles from "../setup.module.css";
import { countries, publicHolidays, regions } from "./public-holidays.ts";

type Props = { holidays: readonly string[]; onChange: (holidays: string[]) => void };

/** Items of past years are counted too. */
const years = { back: 5, ahead: 2 };

/** A country, and where it matters a part of it; their public holidays join those there are. */
export function HolidayChoice({ holidays, onChange }: Props) {
  const [language] = (navigator.language || "en").split("-");
  const all = useMemo(() => countries(language ?? "en"), [language]);
  const guessed = navigator.language.split("-")[1]?.toUpperCase() ?? "";
  const [country, setCountry] = useState(
    all.some(({ code }) => code === guessed) ? guessed : (all[0]?.code ?? ""),
  );
  const [region, setRegion] = useState("");
  const [said, setSaid] = useState("");
  const parts = useMemo(() => regions(country, language ?? "en"), [country, language]);
  const add = () => {
    const now = new Date().getFullYear();
    const span = [now - years.back, now + years.ahead] as const;
    const found = publicHolidays(country, region, span);
    const next = [...new Set([...holidays, ...found])].toSorted();
    onChange(next);
    setSaid(
      `${plural(next.length - holidays.length, "date")} added, from ${span[0]} to ${span[1]}.`,
    );
  };
  return (
    <div className={styles["pair"]}>
      <SelectField
        label="Country"
        value={country}
        options={all.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(next) => {
          setCountry(next);
          setRegion("");
        }}
      />
      {parts.length > 0 && (
        <SelectField
          label="Part of it"
          value={region}
          options={[
            { value: "", label: "What holds everywhere" },
            ...parts.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={setRegion}
        />
      )}
      <div className={styles["beside"]}>
        <Button onClick={add}>Add these holidays</Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
