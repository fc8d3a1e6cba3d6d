/** Two agreements in our own words about a district that does not exist: budget in § 2, and budget in part II. */
export const olderLayout = `
**Vereinbarung**

**über die Ziele in der Grundsicherung für Arbeitsuchende im Jahr 2019**

Es schließen das
Niedersächsische Ministerium für Handel, Arbeit und Handwerk (MH)
und das
Niedersächsische Ministerium für Familie, Pflege und Teilhabe (MF)
mit dem
Landkreis Musterland
nach § 48b SGB II für das Jahr 2019 folgende

## **Vereinbarung**

### **I. Grundsätze**

Arbeit zu haben ist mehr als Einkommen. Beide Seiten wollen, dass der Anteil der Langzeitleistungsbeziehenden um 50 % sinkt, irgendwann.

### **II. Rahmenbedingungen**

Die Beschäftigung steigt im Land voraussichtlich um 1,2 %. Im Gesamtbudget (Verwaltungskosten sowie Leistungen zur Eingliederung in Arbeit) stehen rd. 6,3 Mio. Euro bereit.

## **III. Vereinbarungen**

### **§ 1 Verpflichtung**

Alle Beteiligten wirken an den Zielen nach § 3 mit.

## § 2 Haushaltsmittel

Nach der Eingliederungsmittel-Verordnung 2019 sind eingeplant:

- Verwaltungskosten 3.210.987 Euro
- Leistungen zur Eingliederung in Arbeit 3.079.013 Euro.

## § 3 Ziele, Zielindikatoren und Ergänzungsgrößen

(1) Vereinbart werden diese Ziele:

### 1. Verringerung der Hilfebedürftigkeit

Die Summe der Leistungen zum Lebensunterhalt wird gegenüber dem Vorjahr im Monitoring beobachtet.

### 2. Verbesserung der Integration in Erwerbstätigkeit

Gemessen wird an der Integrationsquote.

Das Ziel ist im Jahr 2019 erreicht, wenn die Integrationsquote des Landkreises Musterland um nicht mehr als 7,5 % im Vergleich zum Jahr 2018 sinkt.

### 3. Vermeidung von langfristigem Leistungsbezug

Das Ziel ist im Jahr 2019 erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden um maximal 14 % im Vergleich zum Jahr 2018 steigt.

### 4. Mehr Frauen in Arbeit

Dafür verabreden beide Seiten folgende Umsetzungsschritte:

- Beratung von Müttern ab dem ersten
Geburtstag des Kindes
- Werkstatt „Zurück in den Beruf“

- Messe mit 30 Betrieben

Das Ziel ist erreicht, wenn die verabredeten Schritte umgesetzt wurden und die Zahl der Beratungen spürbar gewachsen ist.

### 5. Gute Beratung

Beratung ist beiden Seiten wichtig.

#### **§ 4 Zielnachhaltung und Zieldialoge**

(1) Mindestens jedoch dreimal jährlich finden Zieldialoge statt, in denen die Integrationsquote um 3 % schwanken kann.

Hannover, den 2.2. 2019
Musterstadt, den 3.2. 2019
`;

export const newerLayout = `
Vereinbarung
zur Erreichung der Ziele im Jahr 2027

Das Hessische Ministerium für Arbeit, Integration und Jugend
schließt mit dem
Landkreis Neuland
nach § 48b SGB II für das Jahr 2027 folgende
Vereinbarung

I. Grundsätze

Gleiche Chancen sind der Maßstab.

II. Rahmenbedingungen

Erwartet wird ein Anstieg der Arbeitslosigkeit um 0,5 %.

Laut Bundeshaushalt - mit Ausgaberesten von bis zu 350 Mio. Euro - und Eingliederungsmittel-Verordnung stehen im Gesamtbudget rd. 12,4 Mio. Euro zur Verfügung:

- Verwaltungskosten 7.005.000 Euro
- Leistungen zur Eingliederung in Arbeit 5.395.000 Euro.

III. Vereinbarungen

§ 1 Verpflichtung der Seiten

Alle wirken mit.

§ 2 Ziele, Zielindikatoren und Ergänzungsgrößen

1. Verringerung der Hilfebedürftigkeit

Beobachtet wird die Summe der Leistungen zum Lebensunterhalt.

2. Verbesserung der Integration in Erwerbstätigkeit

Das Ziel ist im Jahr 2027 erreicht, wenn die Integrationsquote um 4,1 % im Vergleich zum Jahr 2026 steigt.

Nach Geschlecht ist das Ziel erreicht, wenn die Integrationsquote der Frauen um 5,2 % und die der Männer um 3,3 % steigt.

3. Vermeidung von langfristigem Leistungsbezug

Das Ziel ist im Jahr 2027 erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden um 2,7 % im Vergleich zum Jahr 2026 reduziert wird.

4. Bessere Beratung (individualisierte Zielvereinbarung)

Verabredet sind die folgenden Umsetzungsschritte:

- Leitfaden schreiben
- Team schulen

Das Ziel ist erreicht, wenn die verabredeten Schritte umgesetzt wurden sowie

- der Leitfaden gilt und
- das Team zufrieden ist.

5. Gleichstellung von Frauen und Männern

Beide Seiten achten auf Gleichstellung.

§ 3 Zielnachhaltung und Zieldialoge

(1) Die Seiten führen regelmäßig – mindestens jedoch zweimal jährlich – Zieldialoge zur Entwicklung der Kennzahlen sowie

zum Stand der Ziele.
`;
