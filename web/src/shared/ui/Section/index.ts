export { Facts, Section, type FactsProps, type SectionProps } from './Section';
