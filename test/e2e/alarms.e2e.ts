// One world for all of it, one file a subject.
import './alarms/stage.js';
import './alarms/conditions.js';
import './alarms/rules.js';
