import time

def t(text, make):
    try:
        result = repr(make())
    except Exception as error:
        result = type(error).__name__ + ': ' + str(error)
    print(text, '->', ascii(result)[1:-1][:200])


t('time.sleep(-1)', lambda: (time.sleep(-1)))
t("time.sleep('x')", lambda: (time.sleep('x')))
t("time.sleep(float('nan'))", lambda: (time.sleep(float('nan'))))
t('time.sleep(None)', lambda: (time.sleep(None)))
t('time.gmtime(0)', lambda: (time.gmtime(0)))
t('time.gmtime(0).tm_zone', lambda: (time.gmtime(0).tm_zone))
t('time.gmtime(1e20)', lambda: (time.gmtime(1e20)))
t("time.gmtime('x')", lambda: (time.gmtime('x')))
t('time.gmtime(-1)', lambda: (time.gmtime(-1)))
t('time.asctime((2024,1,5,3,4,5,4,5,0))', lambda: (time.asctime((2024,1,5,3,4,5,4,5,0))))
t('time.asctime(5)', lambda: (time.asctime(5)))
t("time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %c %x %X %p %j %U %W %w %y %Z %z %% %e %D %F %T %R %r %I %G %V %u %h %n %t %C %k %l %s',(2024,1,5,3,4,5,4,5,0))", lambda: (time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %c %x %X %p %j %U %W %w %y %Z %z %% %e %D %F %T %R %r %I %G %V %u %h %n %t %C %k %l %s',(2024,1,5,3,4,5,4,5,0))))
t("time.strftime('%-d %-m %_d %^a %Q %',(2024,1,5,3,4,5,4,5,0))", lambda: (time.strftime('%-d %-m %_d %^a %Q %',(2024,1,5,3,4,5,4,5,0))))
t("time.strftime('%Y',(24,1,5,3,4,5,4,5,0))", lambda: (time.strftime('%Y',(24,1,5,3,4,5,4,5,0))))
t("time.strftime('%Y',(2024,13,5,3,4,5,4,5,0))", lambda: (time.strftime('%Y',(2024,13,5,3,4,5,4,5,0))))
t('time.mktime((2024,1,5,3,4,5,4,5,0))', lambda: (time.mktime((2024,1,5,3,4,5,4,5,0))))
t('time.struct_time((1,2,3,4,5,6,7,8,9))', lambda: (time.struct_time((1,2,3,4,5,6,7,8,9))))
t('time.struct_time((1,2))', lambda: (time.struct_time((1,2))))
t('time.struct_time(5)', lambda: (time.struct_time(5)))
t("time.strptime('2024-01-05','%Y-%m-%d')", lambda: (time.strptime('2024-01-05','%Y-%m-%d')))
t("time.strptime('x','%Y')", lambda: (time.strptime('x','%Y')))
t('time.ctime(0)', lambda: (time.ctime(0)))
t('time.timezone, time.tzname, time.daylight, time.altzone', lambda: (time.timezone, time.tzname, time.daylight, time.altzone))
t('time.struct_time(range(9))[0:2]', lambda: (time.struct_time(range(9))[0:2]))
t('time.gmtime(0) == (1970,1,1,0,0,0,3,1,0)', lambda: (time.gmtime(0) == (1970,1,1,0,0,0,3,1,0)))
