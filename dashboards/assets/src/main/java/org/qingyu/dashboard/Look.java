package org.qingyu.dashboard;

/**
 * How all dashboards look: calm on a screen, and on paper one chart never cut in two. Widths are set in pixels of the window
 * and do not follow the paper, so a page of a window of 1920 is made smaller to lie on it whole.
 */
final class Look {

    static final String CSS = """
            .dashboard-markdown { font-size: 15px; }
            .qy-note { color: #555; font-size: 12px; line-height: 1.5; padding-top: 4px; }
            .qy-big { font-size: 28px; font-weight: 600; line-height: 1.3; }
            .qy-line { font-size: 15px; line-height: 1.8; }
            .slice_container table td { white-space: normal !important; vertical-align: top; }
            @media print {
              @page { size: A3 landscape; margin: 10mm; }
              body { -webkit-print-color-adjust: exact; print-color-adjust: exact; zoom: 0.76; }
              [data-test="filterbar-action-buttons"], [data-test="filter-bar"] button { display: none !important; }
              .dashboard-component-chart-holder, .grid-row { break-inside: avoid; }
              .header-controls, [data-test="dashboard-header-container"] button { display: none !important; }
            }
            """;

    private Look() {}
}
