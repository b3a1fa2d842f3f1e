// Draws figures against their path, and where they lead. Colours are those of the style sheet.

/** Below this width, in pixels, the legend takes two lines, and a third for what was revised. */
const NARROW = 500;

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const rounded = (value, decimals) => (value === null || value === undefined ? "–" : value.toFixed(decimals));

/** The last figure's position, from where the outlook starts. */
const latest = values => values.reduce((last, value, index) => (value === null ? last : index), -1);

/** A straight way from the latest figure to the last period. */
const straight = (chart, from, end) => chart.periods.map((period, index) =>
  index < from ? null : chart.values[from] + (end - chart.values[from]) * (index - from) / (chart.periods.length - 1 - from));

function outlook(chart, colours) {
  const from = latest(chart.values);
  if (!chart.outlook || from < 0 || from >= chart.periods.length - 1) {
    return [];
  }
  const low = straight(chart, from, chart.outlook.low);
  const high = straight(chart, from, chart.outlook.high);
  const base = { type: "line", symbol: "none", silent: true };
  return [
    { ...base, name: "", stack: "band", stackStrategy: "all", lineStyle: { opacity: 0 }, data: low, tooltip: { show: false } },
    {
      ...base, name: chart.texts.band, stack: "band", stackStrategy: "all", lineStyle: { opacity: 0 },
      itemStyle: { color: colours.figures, opacity: 0.25 }, areaStyle: { color: colours.figures, opacity: 0.18 },
      data: high.map((value, index) => (value === null ? null : value - low[index])),
    },
    {
      ...base, name: chart.texts.outlook, lineStyle: { color: colours.figures, type: "dotted", width: 2 },
      itemStyle: { color: colours.figures }, data: straight(chart, from, chart.outlook.value),
    },
  ];
}

const isRevised = chart => chart.revised.some(before => before !== null);

/** Marks of another shape over the figures that were revised. */
function revisions(chart, colours) {
  return isRevised(chart) ? [{
    type: "scatter", name: chart.texts.revised, symbol: "diamond", symbolSize: 15, z: 6,
    itemStyle: { color: colours.surface, borderColor: colours.revised, borderWidth: 2.5, opacity: 1 },
    data: chart.values.map((value, index) => (chart.revised[index] === null ? "-" : value)),
  }] : [];
}

function legend(chart) {
  const line = name => ({ name, itemStyle: { opacity: 0 } });
  const revised = isRevised(chart) ? [{ name: chart.texts.revised }] : [];
  const ahead = chart.outlook ? [line(chart.texts.outlook), { name: chart.texts.band }] : [];
  return [{ name: chart.texts.values }, ...revised, line(chart.texts.path), ...ahead];
}

/** Room for the legend, and for the unit where it stands above the axis. */
const top = (chart, narrow) => (narrow ? 72 : 48) + (narrow && isRevised(chart) ? 24 : 0) + (chart.difference ? 12 : 0);

function option(chart, narrow) {
  const colours = { figures: colour("--accent"), path: colour(chart.holds ? "--bad" : "--muted"), goal: colour(chart.holds ? "--bad" : "--good"), text: colour("--text"), line: colour("--line"), revised: colour("--off"), surface: colour("--surface") };
  const from = latest(chart.values);
  const goal = chart.goal === null ? undefined : {
    symbol: "none", silent: true,
    lineStyle: { color: colours.goal, width: 2, type: "solid" },
    label: { formatter: `${chart.holds ? chart.texts.path : chart.texts.goal} ${rounded(chart.goal, chart.decimals)}${chart.unit}`, position: "insideStartTop", color: colours.goal, fontSize: 13 },
    data: [{ yAxis: chart.goal }],
  };
  // That of a difference is too long to stand at every line.
  const unitAbove = chart.difference ? { name: chart.unit.trim(), nameTextStyle: { color: colours.text, align: "left" }, nameGap: 10 } : {};
  return {
    animation: false,
    textStyle: { color: colours.text, fontFamily: getComputedStyle(document.body).fontFamily },
    aria: { enabled: false },
    grid: { left: 8, right: 24, top: top(chart, narrow), bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: colours.text, fontSize: 13 }, data: legend(chart) },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true,
      formatter: points => {
        const index = points[0].dataIndex;
        const lines = [chart.periods[index]];
        lines.push(`${chart.texts.values}: ${rounded(chart.values[index], chart.decimals)}${chart.unit}`);
        if (chart.revised[index] !== null) {
          lines.push(`${chart.texts.before}: ${chart.revised[index]}`);
        }
        lines.push(`${chart.texts.path}: ${rounded(chart.path[index], chart.decimals)}${chart.unit}`);
        if (chart.outlook && index === chart.periods.length - 1 && index > from) {
          const { value, low, high } = chart.outlook;
          lines.push(`${chart.texts.outlook}: ${rounded(value, chart.decimals)} (${rounded(low, chart.decimals)} – ${rounded(high, chart.decimals)})${chart.unit}`);
        }
        return lines.join("\n");
      },
    },
    xAxis: { type: "category", data: chart.labels, boundaryGap: false, axisLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.text } },
    yAxis: { type: "value", scale: true, ...unitAbove, axisLabel: { color: colours.text, formatter: chart.difference ? "{value}" : `{value}${chart.unit}` }, splitLine: { lineStyle: { color: colours.line, opacity: 0.6 } } },
    series: [
      ...outlook(chart, colours),
      { type: "line", name: chart.texts.path, data: chart.path, connectNulls: true, symbol: "none", lineStyle: { color: colours.path, type: chart.holds ? "solid" : "dashed", width: 2 }, itemStyle: { color: colours.path }, markLine: goal },
      { type: "line", name: chart.texts.values, data: chart.values, connectNulls: true, symbol: "circle", symbolSize: 7, lineStyle: { color: colours.figures, width: 3 }, itemStyle: { color: colours.figures }, z: 5 },
      ...revisions(chart, colours),
    ],
  };
}

for (const figure of document.querySelectorAll("[data-trajectory]")) {
  const data = JSON.parse(figure.dataset.trajectory);
  const drawing = window.echarts.init(figure, null, { renderer: "canvas" });
  const draw = () => drawing.setOption(option(data, figure.clientWidth < NARROW), true);
  draw();
  new ResizeObserver(() => {
    drawing.resize();
    draw();
  }).observe(figure);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}
