export {
  addDays,
  compareDays,
  dayOfSerial,
  daysBetween,
  isCalendarDay,
  parseDay,
  serialOfDay,
  type CalendarDay,
  type DayFault,
} from './calendar-day';
