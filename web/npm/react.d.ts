// Markup of React 19 for the element: `import type {} from "cadenza-schedules/react"` once in a project.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CadenzaAttributes, CadenzaEventMap, CadenzaProperties, CadenzaSchedulesElement } from "cadenza-schedules";

type Listeners = { [Name in keyof CadenzaEventMap as `on${Name}`]?: (event: CadenzaEventMap[Name]) => void };

/** What `<cadenza-schedules>` takes in markup: properties, and `oncadenza-created` for the event of that name. */
export type CadenzaSchedulesProps = DetailedHTMLProps<HTMLAttributes<CadenzaSchedulesElement>, CadenzaSchedulesElement> &
  Partial<CadenzaAttributes & CadenzaProperties> &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "cadenza-schedules": CadenzaSchedulesProps;
    }
  }
}
