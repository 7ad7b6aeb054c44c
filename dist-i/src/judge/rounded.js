import { rounding } from '../arithmetic/formats.js';
import { mapTensors } from './answers.js';
/** Answers, every number of them rounded to a format. */
export const roundedTo = (format, answers) => {
    if (format === 'float64')
        return answers;
    const round = rounding(format);
    return mapTensors(answers, ({ shape, data }) => {
        const rounded = new Float64Array(data.length);
        for (let i = 0; i < data.length; i++)
            rounded[i] = round(data[i]);
        return { shape, data: rounded };
    });
};
