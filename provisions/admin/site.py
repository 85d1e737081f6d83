from django.contrib import admin

admin.site.site_header = "Treaty provisions"
admin.site.site_title = "Treaty provisions"
admin.site.index_title = "Records"
