"""Makes projGolden.json: points in Germany in the systems of crsDefinitions.ts, as PROJ computes them.

pyproj 3.7.2 with PROJ 9.5.1: python projGolden.py > projGolden.json
Without grids; for DHDN the transformation "DHDN to WGS 84 (2)", EPSG 1777.
"""
import json

from pyproj.transformer import TransformerGroup

POINTS = [
    (31466, 6.958307, 50.941357),
    (5676, 6.958307, 50.941357),
    (31467, 9.435, 54.785),
    (5677, 9.435, 54.785),
    (31468, 11.575, 48.137),
    (5678, 11.575, 48.137),
    (31469, 13.74, 51.05),
    (5679, 13.74, 51.05),
    (25831, 5.95, 51.0),
    (25832, 6.958307, 50.941357),
    (25833, 13.4, 52.52),
    (32631, 5.95, 51.0),
    (32632, 6.958307, 50.941357),
    (32633, 13.4, 52.52),
    (4647, 6.958307, 50.941357),
    (5649, 5.95, 51.0),
    (5650, 13.4, 52.52),
    (3068, 13.4, 52.52),
    (3035, 6.958307, 50.941357),
    (3857, 6.958307, 50.941357),
    (4258, 6.958307, 50.941357),
    (4314, 6.958307, 50.941357),
]

rows = []
for code, lon, lat in POINTS:
    transformers = TransformerGroup(4326, code, always_xy=True).transformers
    dhdn = [t for t in transformers if "DHDN to WGS 84 (2)" in t.description]
    x, y = (dhdn or transformers)[0].transform(lon, lat)
    digits = 9 if abs(x) < 180 else 3
    rows.append({"crs": f"EPSG:{code}", "lon": lon, "lat": lat, "x": round(x, digits), "y": round(y, digits)})
print("[\n" + ",\n".join("  " + json.dumps(row) for row in rows) + "\n]")
